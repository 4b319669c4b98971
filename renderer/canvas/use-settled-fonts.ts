import { useEffect, useState } from "react";

/** Names are measured to lay the matrix out, so it waits for its type: the fonts are bundled, it is never long. */
export function useSettledFonts(): boolean {
  const [areSettled, setAreSettled] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    const settle = () => {
      if (isCurrent) setAreSettled(true);
    };
    Promise.all([
      document.fonts.load('600 13px "Inter Variable"'),
      document.fonts.load('400 13px "Inter Variable"'),
    ]).then(settle, settle);
    return () => {
      isCurrent = false;
    };
  }, []);
  return areSettled;
}
