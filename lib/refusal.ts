/** Something that was asked for and cannot be done, told in words. */
export class Refusal extends Error {}
