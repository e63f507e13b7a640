import { symmetricEigen } from "../../math/linear/index.ts";
import { Arrow, fmt, labelColor, type PlotArea } from "../../viz/index.ts";
import { hessianAt, pointOf, type SaddlesModel } from "./model.ts";
import styles from "./View.module.css";

const arm = 44;
const gap = 11;

/**
 * The principal curvatures at the point: arrows towards it along a direction that curves up (the function
 * holds it there), away from it along one that curves down.
 */
export function Eigenvectors(props: { area: PlotArea; model: SaddlesModel; at: number }) {
  const { area, model, at } = props;
  const [x, y] = pointOf(model.chosen, at);
  const cx = area.x(x);
  const cy = area.y(y);
  if (cx < area.left || cx > area.right || cy < area.top || cy > area.bottom) return null;
  const { values, vectors } = symmetricEigen(hessianAt(model.surface, model.chosen, at));
  const start = [area.x(model.values.start[0]), area.y(model.values.start[1])] as const;
  /** The label would stand outside the drawing, or under the handle of the start. */
  const beyond = (ux: number, uy: number) => {
    const [lx, ly] = [cx + (arm + 24) * ux, cy + (arm + 6) * uy];
    return lx + 16 > area.right || Math.hypot(lx - start[0], ly - start[1]) < 32;
  };
  return (
    <g aria-hidden="true">
      {values.map((value, k) => {
        if (Math.abs(value) < 1e-9) return null;
        // Always the same side for the label, so that it does not flip with the sign of the vector.
        const [vx, vy] = vectors[k as 0 | 1];
        const sign = vx + 1e-9 * vy >= 0 ? 1 : -1;
        const [ux, uy] = [sign * vx, -sign * vy];
        const up = value > 0;
        const color = up ? "var(--positive)" : "var(--negative)";
        const near = (s: number) => [cx + s * gap * ux, cy + s * gap * uy] as const;
        const far = (s: number) => [cx + s * arm * ux, cy + s * arm * uy] as const;
        const tip = (beyond(ux, uy) ? -1 : 1) * (arm + 6);
        return (
          <g key={k === 0 ? "low" : "high"}>
            {[-1, 1].map((s) => (
              <Arrow
                key={s}
                from={up ? far(s) : near(s)}
                to={up ? near(s) : far(s)}
                color={color}
                width={2.25}
              />
            ))}
            <text
              className={styles.halo}
              x={cx + tip * ux}
              y={cy + tip * uy}
              dy={Math.abs(uy) > 0.5 ? (tip * uy > 0 ? "0.9em" : "-0.1em") : "0.35em"}
              textAnchor={Math.abs(ux) < 0.5 ? "middle" : tip * ux > 0 ? "start" : "end"}
              style={{ fill: labelColor(color), fontWeight: 500 }}
            >
              {`λ = ${fmt(value)}`}
            </text>
          </g>
        );
      })}
    </g>
  );
}
