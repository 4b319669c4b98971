import { useLayoutEffect, useRef } from "react";

/**
 * Listens to keys pressed anywhere in the window for as long as a component is mounted. It listens from the moment that
 * the component is on the screen: an effect begins once that has been painted, and keys pressed in between would be lost.
 */
export function useWindowKeys(onKey: (event: KeyboardEvent) => void): void {
  const current = useRef(onKey);
  current.current = onKey;
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => current.current(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}
