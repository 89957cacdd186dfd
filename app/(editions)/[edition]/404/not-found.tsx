/** The layout around it says it all. */
export default function Nothing() {
  return null;
}
