import { expect, test } from "vitest";
import { remembered } from "~/domain/remembered";

test("what was found is kept as long as it follows from the very same things", () => {
  const [a, b] = [{}, {}];
  let finds = 0;
  const find = () => ({ nth: ++finds });
  const first = remembered([a, b], "key", find);
  expect(remembered([a, b], "key", find)).toBe(first);
  expect(remembered([a, b], "another", find)).toEqual({ nth: 2 });
  expect(remembered([{}, b], "key", find)).toEqual({ nth: 3 });
  expect(remembered([a, {}], "key", find)).toEqual({ nth: 4 });
  expect(remembered([b], "key", find)).toEqual({ nth: 5 });
});

test("what follows from nothing is found each time", () => {
  let finds = 0;
  const find = () => ++finds;
  expect([remembered([], "key", find), remembered([], "key", find)]).toEqual([1, 2]);
});

test("of very many keys the earlier are forgotten", () => {
  const of = [{}];
  for (let key = 0; key < 200; key += 1) remembered(of, String(key), () => key);
  expect(remembered(of, "199", () => -1)).toBe(199);
  expect(remembered(of, "new", () => -2)).toBe(-2);
  expect(remembered(of, "199", () => -3)).toBe(-3);
});
