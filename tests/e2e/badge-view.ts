import type { CDPSession, Locator, Page } from '@playwright/test';

interface Node {
  nodeName: string;
  backendNodeId: number;
  shadowRoots?: Node[];
  children?: Node[];
}

/** Badges at an order's row stand this much right of its left edge, around its upper one; CSS pixels, rounded. */
const PLACE = { x: 8, y: -12 };

/** What is drawn at the rows of a page of orders; only the browser itself can look into its closed shadow root. */
export class BadgeView {
  constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  /** The words at this row, from left to right; null: none stand there. */
  async at(row: Locator): Promise<string[] | null> {
    const box = await row.boundingBox();
    const groups = await this.groups();
    const near = (is: number, wanted: number) => Math.abs(is - wanted) <= 1;
    const here = groups.find(({ x, y }) => box && near(x, box.x + PLACE.x) && near(y, box.y + PLACE.y));
    return here?.badges.map(({ text }) => text) ?? null;
  }

  /** What one of them means, as who points at it sees it. */
  async why(row: Locator, text: string): Promise<string | null> {
    const box = await row.boundingBox();
    const badge = (await this.groups())
      .flatMap(({ badges }) => badges)
      .find((each) => each.text === text && box && Math.abs(each.y - (box.y + PLACE.y)) <= 1);
    if (!badge) return null;
    await this.page.mouse.move(badge.x + 4, badge.y + 4);
    return (await this.groups()).flatMap(({ badges }) => badges).find(({ why }) => why)?.why ?? null;
  }

  async count(): Promise<number> {
    return (await this.groups()).length;
  }

  /** Whether a frame stands around this row. */
  async isFramed(row: Locator): Promise<boolean> {
    const [box, { frame }] = [await row.boundingBox(), await this.drawn()];
    return !!box && !!frame && Math.abs(frame.y - box.y) <= 1 && Math.abs(frame.height - box.height) <= 1;
  }

  private async groups() {
    return (await this.drawn()).groups;
  }

  private async drawn() {
    const { root } = await this.session.send('DOM.getDocument', { depth: -1, pierce: true });
    const host = find(root as Node, 'SELLERSIDE-BADGES');
    const stage = host?.shadowRoots?.[0];
    if (!stage) return { groups: [], frame: null };
    const { object } = await this.session.send('DOM.resolveNode', { backendNodeId: stage.backendNodeId });
    const { result } = await this.session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: String(look),
      returnByValue: true,
    });
    return result.value as ReturnType<typeof look>;
  }
}

function find(node: Node, name: string): Node | null {
  if (node.nodeName === name) return node;
  for (const child of node.children ?? []) {
    const found = find(child, name);
    if (found) return found;
  }
  return null;
}

/** Runs in the page. */
function look(this: ShadowRoot) {
  const frame = this.querySelector('.frame')?.getBoundingClientRect();
  return {
    frame: frame ? { y: frame.y, height: frame.height } : null,
    groups: [...this.querySelectorAll('.group')].map((group) => {
      const { x, y } = group.getBoundingClientRect();
      const badges = [...group.querySelectorAll('.badge')].map((badge) => {
        const place = badge.getBoundingClientRect();
        const why = badge.querySelector<HTMLElement>('.why');
        return {
          ...{ x: place.x, y: place.y },
          text: badge.firstChild?.nodeValue ?? '',
          why: why && getComputedStyle(why).display !== 'none' ? why.textContent : null,
        };
      });
      return { x, y, badges };
    }),
  };
}
