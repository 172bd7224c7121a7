// What does each command run? (Minimal dispatcher of the launch branch.)
console.log(process.version, process.argv.slice(2).join('|'));
if (process.argv[2] === 'wait') setInterval(() => {}, 1000);
process.on('SIGINT', () => {
  console.log('INT');
  process.exit(7);
});
