/** Objects that are more than their own properties: Chrome turns them into `{}` or a string, or drops them. */
type Rich =
  | ((...args: never[]) => unknown)
  | ArrayBuffer
  | ArrayBufferView
  | Blob
  | Date
  | Promise<unknown>
  | ReadonlyMap<unknown, unknown>
  | ReadonlySet<unknown>
  | RegExp;

/** What arrives of a `T` that went through a message: equal to `T` when it is JSON, else with `never` in places. */
type Json<T> = unknown extends T
  ? T
  : T extends string | number | boolean | null
    ? T
    : T extends Rich
      ? never
      : T extends object
        ? { [K in keyof T]: Json<T[K]> }
        : never;

/** `true` when a `T` survives the way between two contexts, in Chrome as in Firefox. */
export type IsJson<T> = [T] extends [Json<T>] ? true : false;
