/** Not the port of `npm start`: tests run while the person's own Skillshot is open. */
export const E2E_PORT = Number(process.env['SKILLSHOT_E2E_PORT'] ?? 43217);

export const E2E_ORIGIN = `http://127.0.0.1:${String(E2E_PORT)}`;
