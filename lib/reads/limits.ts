import type { Limit } from '../forms/limits';

/** A class of pupils may well be one network, and each of them reads several articles. */
export const perNetwork: Limit = { name: 'read', times: 300, within: 60 * 60 };

/** No address of an article is longer, see `isAddressable`. */
export const mostBytes = 200;
