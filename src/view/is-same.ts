/** Have two records the same values, or lists and records of the same? */
export function isSame(a: object, b: object): boolean {
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => {
      const [one, other] = [a[key as keyof object] as unknown, b[key as keyof object] as unknown];
      if (Object.is(one, other)) return true;
      return (
        typeof one === "object" && typeof other === "object" && one !== null && other !== null && isSame(one, other)
      );
    })
  );
}
