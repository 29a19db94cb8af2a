import { useEffect, useRef, useState } from 'preact/hooks';

/** Rows drawn beyond the edges, so that a turn of the wheel shows no gap. */
const BEYOND = 12;
/** Below this a row has two lines. */
const NARROW = 560;
const HEIGHTS = { wide: 32, narrow: 52 } as const;
/** Of the head, which stays in sight. */
const HEAD = 30;

/** Which of many rows of one height are in sight; only those are drawn. */
export function useWindow(count: number) {
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 600, width: 900 });
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => {
      const { scrollTop: top, clientHeight, clientWidth } = element;
      setView({ top, height: clientHeight || 600, width: clientWidth || 900 });
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);
  const isNarrow = view.width < NARROW;
  const rowHeight = isNarrow ? HEIGHTS.narrow : HEIGHTS.wide;
  const first = Math.max(0, Math.floor(view.top / rowHeight) - BEYOND);
  const last = Math.min(count, Math.ceil((view.top + view.height) / rowHeight) + BEYOND);
  const reveal = (index: number) => {
    const element = box.current;
    if (!element) return;
    const top = index * rowHeight;
    const bottom = top + rowHeight + HEAD;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight)
      element.scrollTop = bottom - element.clientHeight;
  };
  return {
    box,
    first,
    last,
    rowHeight,
    height: count * rowHeight,
    reveal,
    /** Rows of one page, for PageUp and PageDown. */
    page: Math.max(1, Math.floor((view.height - HEAD) / rowHeight) - 1),
  };
}
