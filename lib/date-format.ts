const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * `Intl.DateTimeFormat` for a language, made once for each set of options: making one takes a
 * hundred times as long as formatting with it, and every page has dates.
 */
export function dateFormat(
  language: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = JSON.stringify([language, options]);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, options);
  formats.set(key, format);
  return format;
}
