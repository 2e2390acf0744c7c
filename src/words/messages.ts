import type { en } from "./en.js";

/** A message that counts: a form for each plural category of CLDR that its language has, `other` where there is none. */
export type Counted = { readonly [category in Intl.LDMLPluralRule]?: string } & { readonly other: string };

type Sayable<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : T[K] extends Counted ? Counted : Sayable<T[K]>;
};

/** All that the interface says, in one language: `{name}` is filled in, and forms that count follow their number. */
export type Messages = Sayable<typeof en>;

/** As much of it as there is in a language. */
export type SomeMessages = {
  readonly [K in keyof Messages]?: Messages[K] extends string | Counted ? Messages[K] : Partial<Messages[K]>;
};
