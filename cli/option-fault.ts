/**
 * Says in Chinese what `parseArgs` of `node:util` did not take.
 * @param error what was thrown, by it or by something else
 * @returns undefined for what is not its error
 */
export function optionFault(error: unknown): string | undefined {
  if (!(error instanceof TypeError) || !('code' in error)) return undefined;
  const { message, code } = error;
  const [, named = ''] = /'(-[^\s',]*)/.exec(message) ?? /'([^']*)'/.exec(message) ?? [];
  const option = named.replaceAll(/\p{C}/gu, '');
  switch (code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `沒有 ${option} 這個選項。`;
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      // A value that looks like an option, or none, or one that is not wanted.
      return /argument missing|ambiguous/.test(message)
        ? `${option} 後面要寫值。`
        : `${option} 後面不寫值。`;
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return `不認得「${option}」。`;
    default:
      return undefined;
  }
}
