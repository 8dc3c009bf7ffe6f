// What `require('obsidian')` gives to the plugin. A name that is not listed here is not modelled: it is undefined and fails at once.
export { App } from './app/app';
export { api, getLanguage, getLinkpath, requestUrl, requestUrl as request, requireApiVersion, stripHeading, stripHeadingForLink } from './app/api-functions';
export { Component } from './app/component';
export { Events } from './app/events';
export { Keymap, Scope } from './app/keymap';
export { Platform } from './app/platform';
export { Plugin } from './app/plugin';
export { BaseComponent, ValueComponent } from './controls/base-component';
export { ButtonComponent, ExtraButtonComponent } from './controls/button-components';
export { ColorComponent, DropdownComponent, ProgressBarComponent, SliderComponent, ToggleComponent } from './controls/choice-components';
export { addIcon, getIcon, getIconIds, removeIcon, setIcon } from './controls/icons';
export { Setting, SettingGroup } from './controls/setting';
export { AbstractTextComponent, MomentFormatComponent, SearchComponent, TextAreaComponent, TextComponent } from './controls/text-components';
export { Editor } from './editor/editor';
export { MarkdownPreviewView } from './markdown/markdown-preview-view';
export { MarkdownRenderChild, MarkdownRenderer } from './markdown/markdown-renderer';
export { loadMermaid } from './markdown/mermaid';
export { MarkdownPreviewRenderer } from './markdown/post-processors';
export { sanitizeHTMLToDom } from './markdown/sanitize-html';
export { prepareFuzzySearch, prepareSimpleSearch, renderMatches, renderResults, sortSearchResults } from './overlays/fuzzy-search';
export { HoverPopover } from './overlays/hover-popover';
export { Menu, MenuItem, MenuSeparator } from './overlays/menu';
export { Modal } from './overlays/modal';
export { Notice } from './overlays/notice';
export { AbstractInputSuggest, EditorSuggest, PopoverSuggest } from './overlays/popover-suggest';
export { PluginSettingTab, SettingTab } from './overlays/settings-window';
export { FuzzySuggestModal, SuggestModal } from './overlays/suggest-modal';
export { displayTooltip, setTooltip } from './overlays/tooltip';
export { FileManager } from './vault/file-manager';
export { MetadataCache } from './vault/metadata-cache';
export { Vault } from './vault/vault';
export { TAbstractFile, TFile, TFolder } from './vault/vault-file';
export { EditableFileView, FileView, TextFileView } from './workspace/file-view';
export { MarkdownView } from './workspace/markdown-view';
export { ItemView, View } from './workspace/view';
export { Workspace } from './workspace/workspace';
export { WorkspaceLeaf } from './workspace/workspace-leaf';
export {
  WorkspaceContainer,
  WorkspaceItem,
  WorkspaceMobileDrawer,
  WorkspaceParent,
  WorkspaceRoot,
  WorkspaceSidedock,
  WorkspaceSplit,
  WorkspaceTabs,
} from './workspace/workspace-parts';
export { WorkspaceRibbon } from './workspace/workspace-ribbon';
export {
  arrayBufferToBase64,
  arrayBufferToHex,
  base64ToArrayBuffer,
  BasesView,
  debounce,
  getAllTags,
  getBlobArrayBuffer,
  getFrontMatterInfo,
  hexToArrayBuffer,
  htmlToMarkdown,
  iterateCacheRefs,
  iterateRefs,
  moment,
  normalizePath,
  parseFrontMatterAliases,
  parseFrontMatterEntry,
  parseFrontMatterStringArray,
  parseFrontMatterTags,
  parseLinktext,
  parseYaml,
  stringifyYaml,
} from 'obsidian-test-mocks/obsidian';
