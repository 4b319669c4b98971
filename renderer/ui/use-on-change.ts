import { useLayoutEffect, useRef } from "react";

/**
 * Does something when a component appears, and again whenever one of some values has become another, whether it reads
 * them or not.
 * @param act may answer with what ends it: done before the next time, and when the component goes.
 */
export function useOnChange(values: readonly unknown[], act: () => (() => void) | undefined): void {
  const before = useRef<readonly unknown[] | null>(null);
  const end = useRef<(() => void) | undefined>(undefined);
  useLayoutEffect(() => {
    const was = before.current;
    if (was && values.every((value, index) => Object.is(value, was[index]))) return;
    before.current = values;
    end.current?.();
    end.current = act();
  });
  useLayoutEffect(() => () => end.current?.(), []);
}
