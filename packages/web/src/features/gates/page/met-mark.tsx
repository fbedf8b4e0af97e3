// Met, not met, only advised: a tick in a circle, a cross in a square, a dashed ring.

export function MetMark({ met, advisory }: { readonly met: boolean; readonly advisory: boolean }) {
  const shape = met ? "met" : advisory ? "advice" : "unmet"
  return <svg className={`tl-met tl-met--${shape}`} viewBox="0 0 16 16" width="18" height="18" aria-hidden="true">{SHAPES[shape]}</svg>
}

const SHAPES = {
  met: <><circle cx="8" cy="8" r="7" /><path className="tl-met__sign" d="M4.8 8.2l2.3 2.3 4.2-4.6" /></>,
  unmet: <><rect x="1.5" y="1.5" width="13" height="13" rx="1.5" /><path className="tl-met__sign" d="M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6" /></>,
  advice: <><circle className="tl-met__ring" cx="8" cy="8" r="6.2" /><path className="tl-met__dot" d="M8 4.6v4M8 11v.6" /></>,
} as const
