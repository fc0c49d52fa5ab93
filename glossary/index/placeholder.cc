// The folder`s owner replaces this.
