import { useEffect, useState, type RefObject } from 'react';

/** Width of an element in px, followed; 0 before the first layout. */
export function useElementWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (element.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => { if (entry !== undefined) setWidth(entry.contentRect.width); });
    observer.observe(element.current);
    return () => { observer.disconnect(); };
  }, [element]);
  return width;
}
