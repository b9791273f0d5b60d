//! What the browser keeps: looked at, put there and spoiled behind the app's back.

use super::page::Page;
use serde_json::{Value, json};
use truly_open::domain::ids::ProjectId;

/// One of the two places in which the app keeps things.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Store {
    /// localStorage.
    Browser,
    /// IndexedDB.
    Database,
}

/// `store` opens the database as the app does; `done` waits until a request has its answer.
const OPEN: &str = "
    const done = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const opening = indexedDB.open('truly-open', 1);
    opening.onupgradeneeded = () => {
      for (const name of ['projects', 'aside'])
        if (!opening.result.objectStoreNames.contains(name)) opening.result.createObjectStore(name);
    };
    const database = await done(opening);
    const store = (name) => database.transaction(name, 'readwrite').objectStore(name);
";

impl Store {
    /// Both of them.
    pub const BOTH: [Self; 2] = [Self::Browser, Self::Database];

    /// The other one.
    pub const fn other(self) -> Self {
        match self {
            Self::Browser => Self::Database,
            Self::Database => Self::Browser,
        }
    }
}

impl Page {
    /// The text that a store holds under a key, such as "project/p-1" or "aside/p-1/1".
    pub async fn kept(&self, store: Store, key: &str) -> Option<String> {
        let text = match store {
            Store::Browser => {
                let get = "return localStorage.getItem(`truly-open/${arguments[0]}`)";
                self.run(get, [json!(key)]).await
            }
            Store::Database => {
                let get = "return await done(store(name).get(key)) ?? null;";
                self.in_database(get, key, Value::Null).await
            }
        };
        text.as_str().map(str::to_owned)
    }

    /// Puts a text in a store, as another version of the app or a fault of the disk may have.
    pub async fn keeps(&self, store: Store, key: &str, text: &str) {
        match store {
            Store::Browser => {
                let put = "localStorage.setItem(`truly-open/${arguments[0]}`, arguments[1])";
                self.run(put, [json!(key), json!(text)]).await
            }
            Store::Database => {
                let put = "await done(store(name).put(text, key)); return null;";
                self.in_database(put, key, json!(text)).await
            }
        };
    }

    /// Puts the documents of many projects in both stores, by their ids.
    pub async fn keeps_projects(&self, documents: &[(ProjectId, String)]) {
        let put = format!(
            "{OPEN}
             const projects = store('projects');
             const [documents] = arguments;
             await Promise.all(documents.map(([id, text]) => done(projects.put(text, id))));
             for (const [id, text] of documents) localStorage.setItem(`truly-open/project/${{id}}`, text);
             database.close();
             return null;"
        );
        let documents = documents.iter().map(|(id, text)| (id.as_str(), text));
        let documents: Vec<_> = documents.collect();
        self.run_async(&put, [json!(documents)]).await;
    }

    /// Removes a text from a store behind the app's back.
    pub async fn loses(&self, store: Store, key: &str) {
        match store {
            Store::Browser => {
                let remove = "localStorage.removeItem(`truly-open/${arguments[0]}`)";
                self.run(remove, [json!(key)]).await
            }
            Store::Database => {
                let remove = "await done(store(name).delete(key)); return null;";
                self.in_database(remove, key, Value::Null).await
            }
        };
    }

    /// Everything that both stores hold, to be compared.
    pub async fn all_kept(&self) -> Value {
        let all = format!(
            "{OPEN}
             const kept = {{ browser: Object.entries(localStorage).sort() }};
             for (const name of ['projects', 'aside'])
               kept[name] = [await done(store(name).getAllKeys()), await done(store(name).getAll())];
             database.close();
             return kept;"
        );
        self.run_async(&all, []).await
    }

    async fn in_database(&self, what: &str, key: &str, text: Value) -> Value {
        let (name, key) = match key.split_once('/') {
            Some(("project", id)) => ("projects", id),
            Some((name, key)) => (name, key),
            None => panic!("{key} is no key of the database"),
        };
        let script = format!(
            "{OPEN}
             const [name, key, text] = arguments;
             try {{ {what} }} finally {{ database.close(); }}"
        );
        self.run_async(&script, [json!(name), json!(key), text])
            .await
    }
}
