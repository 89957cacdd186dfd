import { importCommand } from './import-command';

// Whoever reads the account may stop (`| head`); the import goes on.
process.stdout.on('error', () => {});
process.exitCode = await importCommand(process.argv.slice(2));
