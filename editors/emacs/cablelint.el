;;; cablelint.el --- Diplomatic cables in Emacs, by cablelint and eglot  -*- lexical-binding: t -*-

;; Load this file from the init file: (load "/path/to/cablelint.el").  Needs Emacs 26.3 or later with eglot, which is a
;; part of Emacs from version 29.

;;; Code:

(define-derived-mode cable-mode text-mode "Cable"
  "Major mode for diplomatic cables.")

(add-to-list 'auto-mode-alist '("\\.\\(?:cable\\|cbl\\)\\'" . cable-mode))

(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs '(cable-mode . ("cablelint" "lsp"))))

(add-hook 'cable-mode-hook #'eglot-ensure)

(provide 'cablelint)
;;; cablelint.el ends here
