import { useCallback, useRef } from 'react';

/** A function whose identity never changes and whose body is always the latest: memoised children stay still. */
export function useLatest<A extends unknown[], R>(fn: (...args: A) => R): (...args: A) => R {
  const ref = useRef(fn);
  ref.current = fn;
  return useCallback((...args: A) => ref.current(...args), []);
}
