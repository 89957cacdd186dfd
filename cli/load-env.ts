import env from '@next/env';

// Before what reads variables as it is loaded: Next reads `.env` files for its own processes alone.
env.loadEnvConfig(process.cwd(), false, { info: () => {}, error: console.error });
