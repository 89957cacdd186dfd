import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, test } from 'vitest';
import { Outcomes, ReaderForm } from '../../components/reader-form';
import { ReportForm } from '../../components/report-form';
import { SubscribeForm } from '../../components/subscribe-form';
import { publication } from './publication';

const { edition: main } = publication;
const edition = { ...main, path: '/en' };
const words = {
  thanks: 'Received',
  wrong: 'Not sent',
  backToForm: 'Back to the form',
  onToFront: 'To the front page',
};

test('what became of a form can take the focus, and leads back to the form or on', () => {
  const html = renderToStaticMarkup(
    <>
      <Outcomes form="report" edition={edition} outcomes={['thanks', 'wrong']} words={words} />
      <ReaderForm
        name="report"
        action="/api/report"
        edition={edition}
        words={{ leaveEmpty: '', submit: 'Send', sending: 'Sending…' }}
        stamp={null}
      >
        {null}
      </ReaderForm>
    </>,
  );
  const [, thanks = '', wrong = ''] = html.split(/<div id="report:\w+" tabindex="-1"/);
  expect(thanks).toMatch(/Received.*<a href="\/en"[^>]*>To the front page/);
  const [, form = ''] = /Not sent.*<a href="#([^"]+)"[^>]*>Back to the form/.exec(wrong) ?? [];
  expect(html).toContain(`<form id="${form}"`);
});

it.each([
  ['reports', <ReportForm key="report" words={main.messages.report} edition={main} />],
  ['letters', <SubscribeForm key="letters" archive={publication} />],
])(
  'the form of %s leaves it to the server what an address is, as it may be in any script',
  (_, form) => {
    const [field = ''] = /<input [^>]*name="address"[^>]*>/.exec(renderToStaticMarkup(form)) ?? [];
    expect(field).toContain('type="text"');
    expect(field).toContain('inputMode="email"');
    expect(field).toContain('autoComplete="email"');
    expect(field).toContain('autoCapitalize="none"');
    expect(field).toContain('spellCheck="false"');
  },
);
