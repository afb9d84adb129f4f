/** An eye sees ten steps a second; rendering thousands would take longer than the work. The last step is always told. */
export function paced(tell: (done: number, total: number) => void): (done: number, total: number) => void {
  let toldMs = -Infinity;
  return (done, total) => {
    if (done < total && performance.now() - toldMs < 100) return;
    toldMs = performance.now();
    tell(done, total);
  };
}
