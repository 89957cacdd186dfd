import path from 'node:path';
import { ContentError } from './fault';

/** Says in words why a file could not be read or written. */
export function fileError(error: unknown): string {
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  // Making a folder with all above it lacks none: Node says so of a disk that is only read.
  const isReadOnly =
    code === 'ENOENT' && error instanceof Error && 'syscall' in error && error.syscall === 'mkdir';
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: '找不到檔案。',
    EACCES: '沒有讀寫的權限。',
    EPERM: '沒有讀寫的權限。',
    EISDIR: '這裡是資料夾，不是檔案。',
    ENOTDIR: '路徑中間有一個不是資料夾。',
    EEXIST: '路徑中間有一個不是資料夾。',
    ENOSPC: '磁碟滿了。',
    EROFS: '磁碟只能讀，不能寫。',
    ENAMETOOLONG: '檔名太長。',
    ELOOP: '連結繞了一圈，沒有盡頭。',
  };
  return (
    reasons[isReadOnly ? 'EROFS' : code] ??
    `讀寫檔案出錯：${error instanceof Error ? error.message : String(error)}`
  );
}

/**
 * Tells an author what is wrong with the content, or which file the disk refused, and why.
 * @returns undefined for an error that is neither's
 */
export function toldError(error: unknown): string | undefined {
  if (error instanceof ContentError) return error.message;
  if (!(error instanceof Error) || !('syscall' in error) || !('path' in error)) return undefined;
  return `${path.relative(process.cwd(), String(error.path))}：${fileError(error)}`;
}
