import { useFormatter, useTranslations } from "next-intl";

const SIDE = 16;

/** The four levels of memory, by the probability to recall. */
function levelOf(memory: number): 1 | 2 | 3 | 4 {
  if (memory >= 0.85) return 4;
  if (memory >= 0.6) return 3;
  return memory >= 0.35 ? 2 : 1;
}

/** How firmly something is held: a water level in a square, with its level in words. Null: never met. */
export function MemoryLevel({ memory }: { readonly memory: number | null }) {
  const t = useTranslations("interview.memory");
  const format = useFormatter();
  return (
    <span className="inline-flex items-baseline gap-2 whitespace-nowrap">
      <WaterLevel memory={memory} />
      {memory === null
        ? t("none")
        : t(`level${levelOf(memory)}`, { percent: format.number(memory, { style: "percent" }) })}
    </span>
  );
}

function WaterLevel({ memory }: { readonly memory: number | null }) {
  const height = memory === null ? 0 : Math.max(2, (SIDE - 2) * memory);
  const surface = SIDE - 1 - height;
  return (
    <svg
      aria-hidden="true"
      width={SIDE}
      height={SIDE}
      viewBox={`0 0 ${SIDE} ${SIDE}`}
      className="flex-none translate-y-[3px]"
    >
      {memory === null ? null : (
        <>
          <rect x="1" y={surface} width={SIDE - 2} height={height} style={{ fill: `var(--m${levelOf(memory)})` }} />
          <path d={`M1 ${surface}h${SIDE - 2}`} className="stroke-m4" strokeWidth="1.25" />
        </>
      )}
      <rect
        x=".5"
        y=".5"
        width={SIDE - 1}
        height={SIDE - 1}
        fill="none"
        className="stroke-rule-strong"
        {...(memory === null ? { strokeDasharray: "1.5 2" } : {})}
      />
    </svg>
  );
}
