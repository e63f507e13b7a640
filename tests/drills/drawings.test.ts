import { expect, test } from "vitest";
import { drills, instance } from "../../src/drills/index.ts";
import { decodeState, initialValues } from "../../src/params/index.ts";
import { type WidgetId, widgets } from "../../src/widgets/index.ts";

test.each(Object.keys(drills))(
  "%s: what its drawing is sent, the drawing understands",
  async (id) => {
    for (let seed = 0; seed < 200; seed++) {
      const { drawing } = instance(drills[id], seed).task;
      if (drawing === undefined) continue;
      expect(Object.keys(widgets)).toContain(drawing.widget);
      const { params } = (await widgets[drawing.widget as WidgetId]()).default;
      const { repaired } = decodeState(params, drawing.state, initialValues(params));
      expect(repaired, `${id} seed ${seed}: ${drawing.state}`).toEqual([]);
    }
  },
);
