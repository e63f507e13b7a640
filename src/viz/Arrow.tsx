/** An arrow between two points in drawing pixels; too short to have a head, it is only a line. */
export function Arrow(props: {
  from: readonly [number, number];
  to: readonly [number, number];
  color: string;
  width?: number;
  dash?: string;
}) {
  const [x0, y0] = props.from;
  const [x1, y1] = props.to;
  const length = Math.hypot(x1 - x0, y1 - y0);
  if (!(length > 0.5)) return null;
  const ux = (x1 - x0) / length;
  const uy = (y1 - y0) / length;
  const head = Math.min(9, length * 0.45);
  const bx = x1 - ux * head;
  const by = y1 - uy * head;
  const half = head * 0.45;
  const point = (x: number, y: number) => `${x.toFixed(1)},${y.toFixed(1)}`;
  return (
    <g aria-hidden="true" style={{ color: props.color }}>
      <path
        d={`M${point(x0, y0)}L${point(bx, by)}`}
        stroke="currentColor"
        strokeWidth={props.width ?? 2}
        strokeDasharray={props.dash}
        fill="none"
      />
      <path
        d={`M${point(x1, y1)}L${point(bx - uy * half, by + ux * half)}L${point(bx + uy * half, by - ux * half)}Z`}
        fill="currentColor"
      />
    </g>
  );
}
