/** Strokes on a 16 × 16 grid, drawn for this project. */
const PATHS = {
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9M10.5 10.5L14 14',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  down: 'M4 6l4 4l4-4',
  up: 'M4 10l4-4l4 4',
  right: 'M6 4l4 4l-4 4',
  left: 'M10 4l-4 4l4 4',
  'fold-right': 'M3.5 4l4 4l-4 4M8.5 4l4 4l-4 4',
  'fold-left': 'M12.5 4l-4 4l4 4M7.5 4l-4 4l4 4',
  clear: 'M4 4l8 8M12 4l-8 8',
  plus: 'M8 3v10M3 8h10',
  check: 'M3 8.5l3.5 3.5L13 5',
  copy: 'M5.5 5.5h7v8h-7zM3.5 10.5v-8h7',
  file: 'M4.5 2.5h5l2.5 2.5v8.5h-7.5zM9.5 2.5v2.5h2.5',
  aim: 'M8 3.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9M8 1v3M8 12v3M1 8h3M12 8h3',
  lock: 'M4 7.5h8v6h-8zM5.5 7.5v-2a2.5 2.5 0 0 1 5 0v2',
  pin: 'M5.5 2.5h5M6.5 2.5v4L4 9.5h8l-2.5-3v-4M8 9.5v4',
} as const;

export type IconName = keyof typeof PATHS;

/** Always beside a text or inside a named button, so it says nothing of its own. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
