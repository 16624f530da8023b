/** Events, models and collections in the manner of the page's own: listeners get `(model, value, previous)`. */

export class Emitter {
  #listeners = new Map();

  on(names, listener) {
    for (const name of names.split(" ")) {
      const list = this.#listeners.get(name) ?? [];
      this.#listeners.set(name, [...list, listener]);
    }
    return this;
  }

  off(names, listener) {
    for (const name of names.split(" ")) {
      const list = this.#listeners.get(name) ?? [];
      this.#listeners.set(
        name,
        list.filter((one) => one !== listener && one.original !== listener),
      );
    }
    return this;
  }

  once(names, listener) {
    const wrapped = (...values) => {
      this.off(names, listener);
      listener(...values);
    };
    wrapped.original = listener;
    return this.on(names, wrapped);
  }

  /** A listener that throws is reported to the page's console and does not stop the others. */
  trigger(name, ...values) {
    for (const listener of this.#listeners.get(name) ?? []) {
      try {
        listener(...values);
      } catch (error) {
        console.error(error);
      }
    }
  }

  listenerCount(name) {
    return (this.#listeners.get(name) ?? []).length;
  }
}

/** Attributes are plain properties; `set` is what tells the listeners, of the model first, then of its collections. */
export class Model extends Emitter {
  #names = new Set();
  #collections = new Set();

  constructor(attributes = {}) {
    super();
    this.#assign(attributes);
  }

  #assign(attributes) {
    for (const [name, value] of Object.entries(attributes)) {
      this[name] = value;
      this.#names.add(name);
    }
  }

  joined(collection) {
    this.#collections.add(collection);
  }

  left(collection) {
    this.#collections.delete(collection);
  }

  set(attributes) {
    const changes = Object.entries(attributes)
      .filter(([name, value]) => this[name] !== value)
      .map(([name, value]) => [name, value, this[name]]);
    this.#assign(attributes);
    for (const [name, value, previous] of changes) {
      for (const target of [this, ...this.#collections])
        target.trigger(`change:${name}`, this, value, previous);
    }
    if (changes.length > 0) {
      for (const target of [this, ...this.#collections]) target.trigger("change", this);
    }
    return this;
  }

  /** A plain copy of the attributes, free of the class instances that a page function must not return. */
  serialize() {
    const plain = Object.fromEntries([...this.#names].map((name) => [name, this[name]]));
    return JSON.parse(JSON.stringify(plain));
  }

  toJSON() {
    return this.serialize();
  }
}

/** Models by the text of their id. */
export class Collection extends Emitter {
  #models = new Map();

  add(model) {
    if (this.get(model.id)) return this.get(model.id);
    this.#models.set(model.id.toString(), model);
    model.joined(this);
    this.trigger("add", model);
    return model;
  }

  get(id) {
    return id === undefined || id === null ? undefined : this.#models.get(id.toString());
  }

  remove(model) {
    if (!this.#models.delete(model.id.toString())) return;
    this.trigger("remove", model);
    model.left(this);
  }

  reset() {
    for (const model of this.#models.values()) model.left(this);
    this.#models.clear();
  }

  getModelsArray() {
    return [...this.#models.values()];
  }

  toJSON() {
    return this.getModelsArray();
  }
}
