/** The proof that a schema infers its hand-written type: both sides flattened (interfaces that extend, unions member by member), then compared for identity. */

/** What a schema that does not freeze gives, as readonly. */
export type Frozen<T> = T extends readonly (infer E)[] ? readonly Frozen<E>[] : T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;
type Flat<T> = T extends unknown ? { [K in keyof T]: T[K] } : never;
type Identical<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : never;

/** `true` where both types are the same, readonly and optional marks included; else `never`. */
export type Equal<A, B> = Identical<Flat<A>, Flat<B>>;
