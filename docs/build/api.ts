/** The API reference: typedoc reads the entries of the package and writes a page of markdown for each. A warning is an error. */
import { fileURLToPath } from 'node:url';
import { Application } from 'typedoc';
import type { PluginOptions } from 'typedoc-plugin-markdown';
import { EXPORTED } from '../../entries.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @throws Error when typedoc has a warning */
export async function writeApi(out: string): Promise<void> {
  const markdown: Partial<PluginOptions> = {
    outputFileStrategy: 'modules',
    entryFileName: 'index',
    hidePageHeader: true,
    hideBreadcrumbs: true,
    parametersFormat: 'table',
    interfacePropertiesFormat: 'table',
    useCodeBlocks: true,
    tableColumnSettings: { hideModifiers: true, hideInherited: true, hideOverrides: true, hideSources: true },
  };
  const app = await Application.bootstrapWithPlugins({
    plugin: ['typedoc-plugin-markdown'],
    entryPoints: EXPORTED.map(({ source }) => `${root}${source}`),
    tsconfig: `${root}tsconfig.json`,
    name: 'API',
    readme: 'none',
    out,
    disableSources: true,
    disableGit: true,
    sort: ['kind', 'instance-first', 'source-order'],
    excludePrivate: true,
    excludeInternal: true,
    treatWarningsAsErrors: true,
    validation: { notExported: true, invalidLink: true, notDocumented: true, invalidPath: true, rewrittenLink: true },
    // Fields that their names and types explain need no sentence.
    requiredToBeDocumented: ['Module', 'Class', 'Interface', 'TypeAlias', 'Variable', 'Function', 'Method'],
    // Lists that a type is derived from, and a part of one.
    intentionallyNotExported: ['COLUMNS', 'RELATION_TYPES', 'SpanCells'],
    ...markdown,
  });
  const project = await app.convert();
  if (project === undefined) throw new Error('typedoc could not read the sources');
  app.validate(project);
  await app.generateOutputs(project);
  if (app.logger.hasErrors() || app.logger.hasWarnings()) throw new Error('typedoc has errors or warnings');
}
