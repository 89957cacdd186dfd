import { z } from 'zod';
import { termsSchema } from '../convert/terms';
import { type ArticleField, articleFields, articleSchema } from '../front-matter';
import { termSchema } from '../glossary';
import { authorSchema, categorySchema, type Publication, siteSchema } from '../site';
import {
  authorNotes,
  categoryNotes,
  fieldNotes,
  siteNotes,
  termNotes,
  termsNotes,
} from './field-notes';

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** JSON Schemas (draft-07, which editors read) by the name of what they describe. */
export function jsonSchemas(publication: Publication): Record<string, JsonSchema> {
  return {
    article: articleJsonSchema(publication),
    site: annotate(toJsonSchema(siteSchema), (name) => noteOf(siteNotes, name)),
    categories: listOf(
      annotate(toJsonSchema(categorySchema), (name) => noteOf(categoryNotes, name)),
    ),
    authors: listOf(annotate(toJsonSchema(authorSchema), (name) => noteOf(authorNotes, name))),
    glossary: listOf(
      annotate(toJsonSchema(termSchema), (name) => noteOf(termNotes, name)),
      0,
    ),
    terms: annotate(toJsonSchema(termsSchema), (name) => noteOf(termsNotes, name)),
  };
}

/** The front matter of an article. Names of categories and authors are not listed: they are content. */
export function articleJsonSchema(publication: Publication): JsonSchema {
  const schema = annotate(toJsonSchema(articleSchema(publication)), (name) =>
    isArticleField(name)
      ? `${fieldNotes[name].about}\n出現在：${fieldNotes[name].seen}\n例：${articleFields[name]}`
      : undefined,
  );
  const { properties = {}, required = [] } = schema;
  return {
    ...schema,
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, property]) => [
        name,
        required.includes(name) ? property : orBlank(property),
      ]),
    ),
  };
}

function isArticleField(name: string): name is ArticleField {
  return Object.hasOwn(articleFields, name);
}

function toJsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input', target: 'draft-07' });
}

/** Hugo archives write `""` for "nothing", and so does an empty value. */
function orBlank(property: z.core.JSONSchema._JSONSchema): JsonSchema {
  if (typeof property === 'boolean') return {};
  const { description, ...schema } = property;
  return { ...(description ? { description } : {}), anyOf: [schema, { enum: ['', null] }] };
}

function annotate(schema: JsonSchema, about: (name: string) => string | undefined): JsonSchema {
  const properties = Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const description = about(name);
    return [
      name,
      typeof property === 'object' && description ? { description, ...property } : property,
    ];
  });
  return { ...schema, properties: Object.fromEntries(properties) };
}

function noteOf(notes: Readonly<Record<string, string>>, name: string): string | undefined {
  return notes[name]?.replaceAll('`', '');
}

function listOf({ $schema, ...items }: JsonSchema, minItems = 1): JsonSchema {
  return { ...($schema ? { $schema } : {}), type: 'array', minItems, items };
}
