import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inPlantedProject } from './planted-project';

const cores = ['cases', 'agencies', 'members', 'protocols'];

/** Commands that no person sends: a ring and the automations do. */
const sentByTheEngine: readonly string[] = ['record-notice-undeliverable', 'ring-lead', 'ring-quiet', 'ring-release', 'ring-step', 'unmute-case', 'unplace-steps'];

describe('a newcomer who knows a command finds it in one guess', () => {
  it('the rule, its spec and the controller that sends it share its name', () => {
    expect(astray('.')).toEqual([]);
  });

  it('and is told what is not where it should be', () => {
    const inOrder = {
      'libs/cases/src/commands/open-case/open-case.ts': '',
      'libs/cases/src/commands/open-case/open-case.spec.ts': '',
      'libs/members/src/commands/add-member/member.ts': '',
    };
    expect(inPlantedProject(inOrder, astray)).toEqual(['libs/members/src/commands/add-member/add-member.ts', 'libs/members/src/commands/add-member/add-member.spec.ts']);
    expect(inPlantedProject({ ...inOrder, 'libs/api/src/members/add-member.controller.ts': '' }, astray)).toContain('open-case.controller.ts: 0 in libs/api/src');
  });
});

/** The files that a command's name promises and that are not there. Controllers are asked for once there is any. */
function astray(root: string): string[] {
  const controllers = files(root, 'libs/api/src').filter((file) => file.endsWith('.controller.ts'));
  return cores.flatMap((core) =>
    folders(root, `libs/${core}/src/commands`).flatMap((command) => {
      const expected = ['.ts', '.spec.ts'].map((suffix) => `libs/${core}/src/commands/${command}/${command}${suffix}`);
      const missing = expected.filter((file) => !existsSync(join(root, file)));
      if (controllers.length === 0 || sentByTheEngine.includes(command)) return missing;

      const senders = controllers.filter((file) => file === `${command}.controller.ts` || file.endsWith(`/${command}.controller.ts`));
      return senders.length === 1 ? missing : [...missing, `${command}.controller.ts: ${senders.length} in libs/api/src`];
    }),
  );
}

const files = (root: string, folder: string): string[] =>
  existsSync(join(root, folder)) ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }) : [];

const folders = (root: string, folder: string): string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
    : [];
