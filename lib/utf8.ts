import type { Fault } from './fault';

/** Thrown where a file of content holds no UTF-8 text. */
export class NotUtf8Error extends Error {}

/** Latin letters in UTF-16 without a byte order mark. */
const asUtf16 = /^(?:[^\0]\0[^\0]\0|\0[^\0]\0[^\0])/;

/**
 * Decodes UTF-8, its byte order mark included (https://encoding.spec.whatwg.org/).
 * @returns undefined where the bytes are not UTF-8
 */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return asUtf16.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Tells an author whose editor has saved a file in Big5, UTF-16 or the like. */
export function notUtf8(file: string): Fault {
  return {
    file,
    line: 1,
    column: 1,
    rule: 'encoding',
    found: '檔案不是 UTF-8 編碼，文字會變成亂碼。',
    advice:
      '請用編輯器另存成 UTF-8：在 Visual Studio Code 按右下角的編碼名稱，先選「以編碼重新開啟」（Big5 或 UTF-16），再選「以編碼儲存」的 UTF-8。',
  };
}
