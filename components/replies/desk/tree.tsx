import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n';
import { idIn, type Node, type Place, treeOf } from '../../../lib/replies/tree';
import { Icon } from '../../ui/icon';
import '../category-dot.css';
import type { Shelf } from '../shelf';
import { hasRows } from './drag';
import { nodeName } from './words';
import './tree.css';

interface TreeProps {
  shelf: Shelf;
  counts: ReadonlyMap<Place, number>;
  place: Place;
  onPlace: (place: Place) => void;
  /** The rows being dragged were let go over a category. */
  onDrop: (categoryId: string) => void;
  /** By one among its neighbours. */
  onMove: (node: Node, by: -1 | 1) => void;
}

/** Sets and their categories, and above them what has become of replies. One stop of the Tab key. */
export function Tree({ shelf, counts, place, onPlace, onDrop, onMove }: TreeProps) {
  const [closed, setClosed] = useState<ReadonlySet<Place>>(new Set());
  const [over, setOver] = useState<Place | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const sets = [...shelf.sets.values()];
  const categories = [...shelf.categories.values()];
  const nodes = treeOf({ sets, categories }, (each) => !closed.has(each));
  const parents = new Set(
    categories.map(({ parentId, setId }): Place => (parentId ? `category:${parentId}` : `set:${setId}`)),
  );
  const current = nodes.some((node) => node.place === place) ? place : 'all';
  const hadFocus = useRef(false);
  useEffect(() => {
    if (hadFocus.current) list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [current]);

  const fold = (each: Place, isClosed: boolean) =>
    setClosed((before) => {
      const after = new Set(before);
      if (isClosed) after.add(each);
      else after.delete(each);
      return after;
    });
  const onKeyDown = (event: KeyboardEvent) => {
    const at = nodes.findIndex((node) => node.place === current);
    const node = nodes[at];
    if (!node || event.ctrlKey || event.metaKey) return;
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: nodes.length - 1 }[event.key];
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      if (node.set ?? node.category) onMove(node, event.key === 'ArrowUp' ? -1 : 1);
    } else if (to !== undefined) {
      const next = nodes[to];
      if (next) onPlace(next.place);
    } else if (event.key === 'ArrowLeft') {
      if (parents.has(node.place) && !closed.has(node.place)) fold(node.place, true);
      else onPlace(nodes.slice(0, at).findLast(({ level }) => level < node.level)?.place ?? node.place);
    } else if (event.key === 'ArrowRight') fold(node.place, false);
    else return;
    event.preventDefault();
  };

  return (
    <div
      class="library-tree"
      role="tree"
      aria-label={t('library.tree')}
      tabIndex={-1}
      ref={list}
      onKeyDown={onKeyDown}
      onFocusIn={() => {
        hadFocus.current = true;
      }}
      onFocusOut={() => {
        hadFocus.current = false;
      }}
    >
      {nodes.map((node) => {
        const categoryId = idIn(node.place, 'category');
        const isClosed = closed.has(node.place);
        const count = counts.get(node.place);
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the keys.
          <div
            key={node.place}
            role="treeitem"
            class="tree-item"
            data-level={node.level}
            data-place={node.place}
            data-over={over === node.place || undefined}
            aria-level={node.level}
            aria-selected={node.place === current}
            aria-expanded={parents.has(node.place) ? !isClosed : undefined}
            tabIndex={node.place === current ? 0 : -1}
            onClick={() => onPlace(node.place)}
            onDragOver={(event) => {
              if (categoryId === null || !hasRows(event)) return;
              event.preventDefault();
              setOver(node.place);
            }}
            onDragLeave={() => setOver(null)}
            onDrop={(event) => {
              event.preventDefault();
              setOver(null);
              if (categoryId !== null) onDrop(categoryId);
            }}
          >
            {parents.has(node.place) ? (
              // The arrow keys fold for those who have no pointer.
              <span
                class="tree-fold"
                aria-hidden="true"
                onClick={(event) => {
                  event.stopPropagation();
                  fold(node.place, !isClosed);
                }}
              >
                <Icon name={isClosed ? 'right' : 'down'} />
              </span>
            ) : (
              <span class="tree-fold" />
            )}
            {node.category && <span class="category-dot" data-colour={node.category.colour} />}
            <span class="tree-name">{nodeName(node)}</span>
            {count !== undefined && <span class="tree-count">{count}</span>}
          </div>
        );
      })}
    </div>
  );
}
