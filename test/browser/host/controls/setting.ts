import { setTooltip } from '../overlays/tooltip';
import type { BaseComponent } from './base-component';
import { ButtonComponent, ExtraButtonComponent } from './button-components';
import { ColorComponent, DropdownComponent, ProgressBarComponent, SliderComponent, ToggleComponent } from './choice-components';
import { MomentFormatComponent, SearchComponent, TextAreaComponent, TextComponent } from './text-components';

/** A row: name and description at the left, controls at the right. */
export class Setting {
  readonly settingEl: HTMLElement;
  readonly infoEl: HTMLElement;
  readonly nameEl: HTMLElement;
  readonly descEl: HTMLElement;
  readonly controlEl: HTMLElement;
  components: BaseComponent[] = [];
  errorEl: HTMLElement | null = null;

  constructor(containerEl: HTMLElement) {
    this.settingEl = containerEl.createDiv('setting-item');
    this.infoEl = this.settingEl.createDiv('setting-item-info');
    this.nameEl = this.infoEl.createDiv('setting-item-name');
    this.descEl = this.infoEl.createDiv('setting-item-description');
    this.controlEl = this.settingEl.createDiv('setting-item-control');
  }

  setName(name: string | DocumentFragment): this {
    this.nameEl.setText(name);
    return this;
  }

  setDesc(description: string | DocumentFragment): this {
    this.descEl.setText(description);
    return this;
  }

  setClass(cls: string): this {
    this.settingEl.addClass(cls);
    return this;
  }

  setTooltip(tooltip: string, options?: Parameters<typeof setTooltip>[2]): this {
    setTooltip(this.nameEl, tooltip, options);
    return this;
  }

  setHeading(): this {
    return this.setClass('setting-item-heading');
  }

  setDisabled(disabled: boolean): this {
    this.settingEl.toggleClass('is-disabled', disabled);
    for (const component of this.components) component.setDisabled(disabled);
    return this;
  }

  setErrorMessage(message: string | null): this {
    this.errorEl?.remove();
    this.errorEl = message === null ? null : this.infoEl.createDiv({ cls: 'setting-item-error', text: message });
    return this;
  }

  addButton(fill: (component: ButtonComponent) => unknown): this {
    return this.add(new ButtonComponent(this.controlEl), fill);
  }

  addExtraButton(fill: (component: ExtraButtonComponent) => unknown): this {
    return this.add(new ExtraButtonComponent(this.controlEl), fill);
  }

  addToggle(fill: (component: ToggleComponent) => unknown): this {
    this.settingEl.addClass('mod-toggle');
    return this.add(new ToggleComponent(this.controlEl), fill);
  }

  addText(fill: (component: TextComponent) => unknown): this {
    return this.add(new TextComponent(this.controlEl), fill);
  }

  addSearch(fill: (component: SearchComponent) => unknown): this {
    return this.add(new SearchComponent(this.controlEl), fill);
  }

  addTextArea(fill: (component: TextAreaComponent) => unknown): this {
    return this.add(new TextAreaComponent(this.controlEl), fill);
  }

  addMomentFormat(fill: (component: MomentFormatComponent) => unknown): this {
    return this.add(new MomentFormatComponent(this.controlEl), fill);
  }

  addDropdown(fill: (component: DropdownComponent) => unknown): this {
    return this.add(new DropdownComponent(this.controlEl), fill);
  }

  addColorPicker(fill: (component: ColorComponent) => unknown): this {
    return this.add(new ColorComponent(this.controlEl), fill);
  }

  addProgressBar(fill: (component: ProgressBarComponent) => unknown): this {
    return this.add(new ProgressBarComponent(this.controlEl), fill);
  }

  addSlider(fill: (component: SliderComponent) => unknown): this {
    return this.add(new SliderComponent(this.controlEl), fill);
  }

  addComponent(create: (el: HTMLElement) => BaseComponent): this {
    this.components.push(create(this.controlEl));
    return this;
  }

  then(callback: (setting: this) => unknown): this {
    callback(this);
    return this;
  }

  clear(): this {
    this.controlEl.empty();
    this.components = [];
    return this;
  }

  private add<T extends BaseComponent>(component: T, fill: (component: T) => unknown): this {
    this.components.push(component);
    fill(component);
    return this;
  }
}

/** Rows that belong together, under a heading (since 1.11). */
export class SettingGroup {
  readonly groupEl: HTMLElement;
  readonly listEl: HTMLElement;
  private readonly headerEl: HTMLElement;
  private readonly headerControlEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    this.groupEl = containerEl.createDiv('setting-group');
    const header = this.groupEl.createDiv('setting-item setting-item-heading');
    this.headerEl = header.createDiv('setting-item-name');
    this.headerControlEl = header.createDiv('setting-item-control');
    this.listEl = this.groupEl.createDiv('setting-items');
  }

  setHeading(text: string | DocumentFragment): this {
    this.headerEl.setText(text);
    return this;
  }

  addClass(...classes: string[]): this {
    this.groupEl.addClass(...classes);
    return this;
  }

  addSetting(fill: (setting: Setting) => unknown): this {
    fill(new Setting(this.listEl));
    return this;
  }

  addSearch(fill: (component: SearchComponent) => unknown): this {
    fill(new SearchComponent(this.headerControlEl));
    return this;
  }

  addExtraButton(fill: (component: ExtraButtonComponent) => unknown): this {
    fill(new ExtraButtonComponent(this.headerControlEl));
    return this;
  }
}
