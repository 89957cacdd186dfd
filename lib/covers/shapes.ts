export type Point = readonly [x: number, y: number];

function number(value: number): string {
  return String(Math.round(value * 10) / 10);
}

export function polygon(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${number(x)} ${number(y)}`).join('L')}Z`;
}

export function polyline(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${number(x)} ${number(y)}`).join('L')}`;
}

export function rectangle(x: number, y: number, width: number, height: number): string {
  return polygon([
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ]);
}

export function disc(x: number, y: number, radius: number): string {
  // Twice the rounded radius: arcs whose ends are nearer than a diameter come out egg-shaped.
  const r = number(radius);
  const diameter = number(Number(r) * 2);
  return (
    `M${number(x - radius)} ${number(y)}` +
    `a${r} ${r} 0 1 0 ${diameter} 0a${r} ${r} 0 1 0 -${diameter} 0Z`
  );
}

export function ring(x: number, y: number, outer: number, inner: number): string {
  return disc(x, y, outer) + disc(x, y, inner);
}

export function onCircle(x: number, y: number, radius: number, degrees: number): Point {
  const radians = (degrees * Math.PI) / 180;
  return [x + radius * Math.cos(radians), y + radius * Math.sin(radians)];
}

/** A band of a ring from one angle to another, clockwise as seen on the page. */
export function sector(
  x: number,
  y: number,
  outer: number,
  inner: number,
  from: number,
  to: number,
): string {
  const large = Math.abs(to - from) > 180 ? 1 : 0;
  const [ax, ay] = onCircle(x, y, outer, from).map(number);
  const [bx, by] = onCircle(x, y, outer, to).map(number);
  const [cx, cy] = onCircle(x, y, inner, to).map(number);
  const [dx, dy] = onCircle(x, y, inner, from).map(number);
  const out = number(outer);
  const back = number(inner);
  return (
    `M${ax} ${ay}A${out} ${out} 0 ${large} 1 ${bx} ${by}` +
    `L${cx} ${cy}A${back} ${back} 0 ${large} 0 ${dx} ${dy}Z`
  );
}

export function rotate(point: Point, about: Point, degrees: number): Point {
  const radians = (degrees * Math.PI) / 180;
  const [x, y] = [point[0] - about[0], point[1] - about[1]];
  return [
    about[0] + x * Math.cos(radians) - y * Math.sin(radians),
    about[1] + x * Math.sin(radians) + y * Math.cos(radians),
  ];
}

export function rotatedRectangle(
  centre: Point,
  width: number,
  height: number,
  degrees: number,
): string {
  const corners: Point[] = [
    [-0.5, -0.5],
    [0.5, -0.5],
    [0.5, 0.5],
    [-0.5, 0.5],
  ];
  return polygon(
    corners.map(([x, y]) =>
      rotate([centre[0] + x * width, centre[1] + y * height], centre, degrees),
    ),
  );
}
