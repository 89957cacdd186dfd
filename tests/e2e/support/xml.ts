import { XMLParser, XMLValidator } from 'fast-xml-parser';

export type Xml = { [name: string]: Xml } & { toString(): string };

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  trimValues: false,
  processEntities: true,
});

/**
 * Parses a document with another library than the one that wrote it.
 * @throws where it is not well-formed
 */
export function readXml(text: string): Record<string, Xml | undefined> {
  const result = XMLValidator.validate(text);
  if (result !== true) throw new Error(`Not XML: ${JSON.stringify(result.err)}`);
  return parser.parse(text) as Record<string, Xml | undefined>;
}

/** An element that may stand once or often, as a list. */
export function asList(value: Xml | undefined): Xml[] {
  if (value === undefined || value.toString() === '') return [];
  return Array.isArray(value) ? (value as Xml[]) : [value];
}

/** The words of an element, whatever its attributes. */
export function textOf(value: Xml | undefined): string {
  if (typeof value === 'object') return String(value['#text'] ?? '');
  return String(value ?? '');
}
