import type { Host } from "@/lib/tcp/trace";
import type { LadderLayout } from "./layout-ladder";
import { TONE } from "./state-glyph";
import { HOSTS } from "./timer-runs";
import { words } from "./words";

/** How high the heads of a ladder are, px; nothing else is drawn there. */
export function headsHeight({ geometry }: LadderLayout): number {
  return geometry.headY + (geometry.narrow ? 32 : 36);
}

/** The two ends, over their life lines, to be drawn into an SVG. */
export function LadderHeads({ layout }: { readonly layout: LadderLayout }) {
  return HOSTS.map((host) => <HeadMark key={host} host={host} layout={layout} />);
}

function HeadMark({ host, layout }: { readonly host: Host; readonly layout: LadderLayout }) {
  const { geometry, locale } = layout;
  const { narrow, headY: y, disc } = geometry;
  const x = geometry.x[host];
  const { name, role } = layout.heads[host];
  const away = (geometry.lifeline / 2 + (narrow ? 10 : 12)) * (host === "A" ? -1 : 1);
  const anchor = host === "A" ? "end" : "start";
  const lane = (geometry.lifeline - 2) / 4 + 1 + (locale === "zh-CN" ? 2 : 0);
  return (
    <g>
      <circle cx={x} cy={y} r={disc} fill={TONE[host]} />
      <text className="tcp-host" x={x} y={y + (narrow ? 5 : 5.5)} textAnchor="middle">
        {host}
      </text>
      <text className="tcp-head" x={x + away} y={y + (role ? -2 : 5)} textAnchor={anchor}>
        {name}
      </text>
      {role && (
        <text className="tcp-note" x={x + away} y={y + (narrow ? 11 : 14)} textAnchor={anchor}>
          {role}
        </text>
      )}
      {!geometry.size.startsWith("front") && (
        <>
          <text className="tcp-lane" x={x - lane} y={y + (narrow ? 26 : 30)} textAnchor="middle">
            {words.sendsLane[locale]}
          </text>
          <text className="tcp-lane" x={x + lane} y={y + (narrow ? 26 : 30)} textAnchor="middle">
            {words.receivesLane[locale]}
          </text>
        </>
      )}
    </g>
  );
}
