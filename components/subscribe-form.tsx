import { categoryField, editionField } from '@/lib/letters/choices';
import { formName } from '@/lib/letters/subscribe-form';
import type { Publication } from '@/lib/site';
import { FormStamp } from './form-stamp';
import { addressInput, Choices, Field, ReaderForm } from './reader-form';

const action = '/api/subscribe';

/** Asks for letters. */
export function SubscribeForm({ archive }: { archive: Publication }) {
  const { edition, editions, categories } = archive;
  const t = edition.messages.letters.subscribe;
  return (
    <ReaderForm
      name={formName}
      action={action}
      edition={edition}
      words={t}
      stamp={<FormStamp action={action} />}
    >
      <Field form={formName} name="address" label={t.address} hint={t.addressHint}>
        {(described) => <input {...described} {...addressInput} required />}
      </Field>
      <Choices label={t.categories} hint={t.categoriesHint}>
        {categories.map(({ slug, name }) => (
          <label key={slug}>
            <input type="checkbox" name={categoryField(slug)} />
            {name}
          </label>
        ))}
      </Choices>
      {editions.length > 1 && (
        <Choices label={t.letterEdition}>
          {editions.map(({ slug = '', name, language }) => (
            <label key={slug} lang={language}>
              <input
                type="radio"
                name={editionField}
                value={slug}
                defaultChecked={slug === (edition.slug ?? '')}
              />
              {name}
            </label>
          ))}
        </Choices>
      )}
    </ReaderForm>
  );
}
