// @vitest-environment jsdom
import { expect, test } from "vitest";
import { followVisits } from "../../../src/app/entry/visits.ts";
import { find, openPage } from "./page.ts";

test("a topic that was opened is marked where it is listed", () => {
  openPage('<article data-topic="optimizers"></article>');
  followVisits();
  document.body.innerHTML = '<li data-topic="optimizers"></li><li data-topic="convolution"></li>';
  followVisits();
  expect(find('[data-topic="optimizers"]').className).toBe("is-visited");
  expect(find('[data-topic="convolution"]').className).toBe("");
});
