import type { Page } from "@playwright/test";

/** What somebody who tries everything in the laboratory has seen. */
export interface Shaken {
  readonly done: number;
  /** What was wrong, with the number of the action after which it was. */
  readonly trouble: readonly string[];
}

/** What the bench shows. */
export interface Shown {
  readonly link: string;
  readonly states: readonly string[];
  readonly clock: string;
  readonly steps: number;
}

/** Files are not saved and nothing is copied while the page is shaken; the last link is kept. */
export async function beforeShaking(page: Page): Promise<void> {
  await page.addInitScript(() => {
    HTMLAnchorElement.prototype.click = () => {};
    Object.defineProperty(navigator, "clipboard", {
      value: {
        writeText: async (text: string) => {
          document.documentElement.dataset.copied = text;
        },
      },
    });
  });
}

/** Does so many things at random in the page; the same seed chooses the same way. */
export function shakeLab(page: Page, seed: number, actions: number): Promise<Shaken> {
  return page.evaluate(shake, { seed, actions });
}

/** Lets the clock stand, and reads what the bench shows. */
export async function shownBy(page: Page): Promise<Shown> {
  return page.evaluate(async () => {
    const states = () => [...document.querySelectorAll(".lab-state")].map((state) => state.textContent ?? "");
    if (states().length === 0) {
      // A recording is open: back to the bench, by way of the first scenario.
      const gallery = document.querySelector<HTMLSelectElement>(".lab-gallery select");
      if (gallery) {
        gallery.selectedIndex = 1;
        gallery.dispatchEvent(new Event("change", { bubbles: true }));
      }
      await new Promise((resolve) => setTimeout(resolve));
    }
    // A second passes: whatever plays stops.
    document.querySelectorAll<HTMLButtonElement>(".lab-transport > button")[3]?.click();
    await new Promise((resolve) => setTimeout(resolve));
    document.querySelector<HTMLButtonElement>(".lab-more > section ul button")?.click();
    await new Promise((resolve) => setTimeout(resolve));
    // The drawing may come a little later than the bench.
    const slider = () => document.querySelector<HTMLInputElement>('[data-lab-drawing] input[type="range"]');
    await new Promise((resolve) => requestIdleCallback(resolve));
    return {
      link: document.documentElement.dataset.copied ?? "",
      states: states(),
      clock: document.querySelector(".lab-clock")?.textContent ?? "",
      steps: Number(slider()?.max ?? 0),
    };
  });
}

/** Runs in the page: it may use nothing from outside. */
async function shake({ seed, actions }: { readonly seed: number; readonly actions: number }): Promise<Shaken> {
  const STATES =
    /^(CLOSED|LISTEN|SYN-SENT|SYN-RECEIVED|ESTABLISHED|FIN-WAIT-[12]|CLOSE-WAIT|CLOSING|LAST-ACK|TIME-WAIT)$/;
  /** What can be done, and how often it is, so that runs become long before another one is begun. */
  const KINDS: readonly (readonly [weight: number, selector: string])[] = [
    [40, ".lab-bench button:not([disabled])"],
    [25, ".lab-transport > button:not([disabled]):not(:last-child)"],
    [12, '[data-lab-drawing] input[type="range"]'],
    [5, ".lab-log button"],
    [2, ".lab-past button, .tcp-details button"],
    [3, ".lab summary"],
    [1, ".lab-observation .lab-rules input"],
    [1, ".lab-compare select, .lab-speed select"],
    [0.5, ".lab-more > section ul button"],
    [0.15, ".lab-gallery select"],
    [0.1, ".lab-head input, .lab-settings input, .lab-settings select"],
    [0.05, ".lab-transport > button:last-child"],
    [3, ".rec-controls button, .rec-controls input"],
  ];
  let random = seed >>> 0;
  const fraction = () => {
    random = (random + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(random ^ (random >>> 15), random | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const one = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(fraction() * items.length)];
  const total = KINDS.reduce((sum, [weight]) => sum + weight, 0);

  function choose(): Element | undefined {
    for (let tries = 0; tries < 10_000; tries++) {
      let left = fraction() * total;
      let chosen = "";
      for (const [weight, selector] of KINDS) {
        if (left >= 0) chosen = selector;
        left -= weight;
      }
      const found = one([...document.querySelectorAll(chosen)]);
      if (found) return found;
    }
    return undefined;
  }

  /** As a reader would set it: React listens to the browser's own setter. */
  function setValue(element: HTMLInputElement | HTMLSelectElement, value: string): void {
    const owner = element instanceof HTMLSelectElement ? HTMLSelectElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(owner.prototype, "value")?.set?.call(element, value);
    for (const type of ["input", "change"]) element.dispatchEvent(new Event(type, { bubbles: true }));
  }

  function use(element: Element): void {
    if (element instanceof HTMLSelectElement) setValue(element, one([...element.options])?.value ?? "");
    else if (element instanceof HTMLInputElement && element.type === "range") {
      setValue(element, String(Math.floor(fraction() * (Number(element.max) + 1))));
    } else if (element instanceof HTMLInputElement && element.type === "number") {
      setValue(element, one(["", "0", "1", "20", "250", "99999", "-3", "0.5"]) ?? "");
    } else (element as HTMLElement).click();
  }

  const trouble: string[] = [];
  for (let done = 0; done < actions; done++) {
    const element = choose();
    if (element === undefined) return { done, trouble: [...trouble, `${done}: nothing can be done any more`] };
    use(element);
    await new Promise((resolve) => setTimeout(resolve));
    if (document.querySelector(".lab") === null) {
      return { done, trouble: [...trouble, `${done}: the page is gone after ${element.outerHTML.slice(0, 200)}`] };
    }
    for (const state of document.querySelectorAll(".lab-state")) {
      if (!STATES.test(state.textContent ?? "")) trouble.push(`${done}: "${state.textContent}" is no state`);
    }
    const slider = document.querySelector<HTMLInputElement>('[data-lab-drawing] input[type="range"]');
    if (slider && Number(slider.value) > Number(slider.max)) trouble.push(`${done}: looks beyond the end`);
    if (document.querySelectorAll(".lab *").length > 12_000) trouble.push(`${done}: the page has grown too large`);
  }
  return { done: actions, trouble };
}
