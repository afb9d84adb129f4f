export function cutDatabaseLog(profile: string, bytes: number): void;
