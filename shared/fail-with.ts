/** Makes work fail with a sentence for people; what really happened stays as the cause. */
export const failWith =
  (sentenceOf: (error: unknown) => string) =>
  async <Value>(work: () => Promise<Value>): Promise<Value> => {
    try {
      return await work();
    } catch (error) {
      throw new Error(sentenceOf(error), { cause: error });
    }
  };
