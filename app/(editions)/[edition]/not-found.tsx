export { default } from '@/app/(main)/not-found';
