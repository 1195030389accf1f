/** A function of an object that is worked out once for each object, as long as that is kept by somebody. */
export function kept<T extends object, R>(work: (of: T) => R): (of: T) => R {
  const results = new WeakMap<T, { readonly result: R }>();
  return (of) => {
    const known = results.get(of) ?? { result: work(of) };
    results.set(of, known);
    return known.result;
  };
}
