import { en } from './en';
import { wordsFor } from './words-for';
import { zhHans } from './zh-hans';
import { zhHantTw } from './zh-hant-tw';

/** All words of the interface. The compiler wants every edition's file to be complete. */
export type Messages = typeof zhHantTw;

/**
 * The words of the interface for a language: its own file, or that of the script it is written in.
 * @param language BCP 47
 */
export function messagesFor(language: string): Messages {
  return wordsFor(language, { en, simplified: zhHans, traditional: zhHantTw });
}
