//! What a component is given to read and to call. One type each, so that components stay plain
//! structs.

use std::rc::Rc;

/// Something to read, again and again: usually from signals.
pub struct Reads<T>(Rc<dyn Fn() -> T>);

impl<T> Reads<T> {
    /// Reads through a function.
    #[must_use]
    pub fn new(read: impl Fn() -> T + 'static) -> Self {
        Self(Rc::new(read))
    }

    /// What it is now. Tracked, where it reads signals.
    #[must_use]
    pub fn get(&self) -> T {
        (self.0)()
    }
}

impl<T> Clone for Reads<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T: Default + 'static> Default for Reads<T> {
    fn default() -> Self {
        Self::new(T::default)
    }
}

/// Something to call when a person did something.
pub struct Calls<T>(Rc<dyn Fn(T)>);

impl<T> Calls<T> {
    /// Calls a function.
    #[must_use]
    pub fn new(call: impl Fn(T) + 'static) -> Self {
        Self(Rc::new(call))
    }

    /// Calls it.
    pub fn call(&self, with: T) {
        (self.0)(with);
    }
}

impl<T> Clone for Calls<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T: 'static> Default for Calls<T> {
    fn default() -> Self {
        Self::new(drop)
    }
}
